package org.prongsai.problem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai.problem", importOptions = ImportOption.DoNotIncludeTests.class)
class ProblemBoundariesTest {

    @ArchTest
    static final ArchRule knowsNeitherTheServicesNorTheLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.prongsai.page..",
                    "org.prongsai.command..",
                    "org.prongsai.query..",
                    "org.prongsai.log..",
                    "org.prongsai.standalone..");
}
