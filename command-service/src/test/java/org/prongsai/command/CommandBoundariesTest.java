package org.prongsai.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai.command", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandBoundariesTest {

    @ArchTest
    static final ArchRule neverCallsTheReadSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.prongsai.query..", "org.prongsai.standalone..");
}
