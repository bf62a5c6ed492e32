package org.prongsai.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai.page", importOptions = ImportOption.DoNotIncludeTests.class)
class PageFrameBoundariesTest {

    @ArchTest
    static final ArchRule knowsNeitherTheServicesNorTheLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.prongsai.command..",
                    "org.prongsai.query..",
                    "org.prongsai.log..",
                    "org.prongsai.standalone..",
                    "org.axonframework..",
                    "java.sql..");
}
