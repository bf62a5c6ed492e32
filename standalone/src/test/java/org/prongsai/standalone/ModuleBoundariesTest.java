package org.prongsai.standalone;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.prongsai", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundariesTest {

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("standalone")
            .definedBy("org.prongsai.standalone..")
            .layer("command")
            .definedBy("org.prongsai.command..")
            .layer("query")
            .definedBy("org.prongsai.query..")
            .layer("log")
            .definedBy("org.prongsai.log..")
            .layer("problem")
            .definedBy("org.prongsai.problem..")
            .layer("page")
            .definedBy("org.prongsai.page..")
            .layer("engine")
            .definedBy("org.prongsai.engine..")
            .whereLayer("standalone")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("log")
            .mayOnlyBeAccessedByLayers("command", "query", "standalone")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("command", "query", "standalone")
            .whereLayer("problem")
            .mayOnlyBeAccessedByLayers("page", "command", "query", "standalone");
}
