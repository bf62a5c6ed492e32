package org.prongsai.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai.log", importOptions = ImportOption.DoNotIncludeTests.class)
class LogBoundariesTest {

    @ArchTest
    static final ArchRule knowsNoServiceThatUsesIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.prongsai.command..", "org.prongsai.query..", "org.prongsai.standalone..");
}
