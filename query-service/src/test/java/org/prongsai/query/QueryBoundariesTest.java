package org.prongsai.query;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.eventhandling.EventBus;

@AnalyzeClasses(packages = "org.prongsai.query", importOptions = ImportOption.DoNotIncludeTests.class)
class QueryBoundariesTest {

    @ArchTest
    static final ArchRule neverCallsTheWriteSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.prongsai.command..", "org.prongsai.standalone..");

    @ArchTest
    static final ArchRule sendsNoCommandsAndPublishesNoEvents = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework.commandhandling..", "org.axonframework.eventhandling.gateway..")
            .orShould()
            .callMethodWhere(target(nameMatching("publish")).and(target(owner(assignableTo(EventBus.class)))));

    /** Reading packages know nothing of how the read models are kept: they ask for them. */
    @ArchTest
    static final ArchRule onlyTheProjectionTalksToAxon = noClasses()
            .that()
            .resideOutsideOfPackage("org.prongsai.query.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");
}
