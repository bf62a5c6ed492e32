package org.prongsai.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai.query", importOptions = ImportOption.DoNotIncludeTests.class)
class QueryBoundariesTest {

    @ArchTest
    static final ArchRule neverCallsTheWriteSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.prongsai.command..", "org.prongsai.standalone..");
}
