package org.prongsai.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.prongsai.command", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandBoundariesTest {

    @ArchTest
    static final ArchRule neverCallsTheReadSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.prongsai.query..", "org.prongsai.standalone..");

    /** An answer that the client does not take has to be refused before the command is carried out. */
    @ArchTest
    static final ArchRule everyControllerSaysWhatItAnswers = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(describe(
                    "what it produces",
                    annotation -> annotation.getRawType().isEquivalentTo(RequestMapping.class)
                            && annotation.get("produces").isPresent()));
}
