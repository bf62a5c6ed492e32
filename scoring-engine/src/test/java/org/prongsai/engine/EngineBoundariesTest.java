package org.prongsai.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundariesTest {

    @ArchTest
    static final ArchRule needsNothingButTheJdkJacksonAndAYamlReader = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.prongsai.engine..",
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.snakeyaml.engine..",
                    "org.jspecify.annotations..");
}
