package org.prongsai.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The functional core stays what it is: whoever has the same events and the same jar gets the same scores. */
@AnalyzeClasses(packages = "org.prongsai", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundariesTest {
    private static final Set<String> CLOCK_RANDOMNESS_AND_SURROUNDINGS = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "randomUUID",
            "random",
            "getenv",
            "getProperty",
            "getDefault",
            "systemDefault",
            "exit",
            "sleep",
            "printStackTrace");

    /** The program beside the core, which opens the files that it is named and says what it found in them. */
    private static final String VERIFIER = "org.prongsai.engine.verify";

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

    @ArchTest
    static final ArchRule hasNoClockNoRandomnessNoFilesAndNoNetwork = noClasses()
            .that()
            .resideOutsideOfPackage(VERIFIER)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(net|sql|nio\\.file|nio\\.channels|util\\.logging|util\\.prefs)\\..*"
                    + "|java\\.lang\\.(Thread|Process.*|Runtime)"
                    + "|java\\.time\\.(Clock|InstantSource)"
                    + "|java\\.util\\.(.*Random.*|random\\..*|Timer|Date|Calendar)"
                    + "|java\\.security\\.SecureRandom"
                    + "|java\\.io\\.(File.*|RandomAccessFile|Console|PrintStream|PrintWriter)");

    @ArchTest
    static final ArchRule theVerifierHasNoClockNoRandomnessAndNoNetworkEither = noClasses()
            .that()
            .resideInAPackage(VERIFIER)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(net|sql|util\\.logging|util\\.prefs)\\..*"
                    + "|java\\.lang\\.(Thread|Process.*|Runtime)"
                    + "|java\\.time\\.(Clock|InstantSource)"
                    + "|java\\.util\\.(.*Random.*|random\\..*|Timer|Date|Calendar)"
                    + "|java\\.security\\.SecureRandom");

    @ArchTest
    static final ArchRule nothingNeedsTheVerifier = noClasses()
            .that()
            .resideOutsideOfPackage(VERIFIER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VERIFIER);

    @ArchTest
    static final ArchRule asksItsSurroundingsNothing = noClasses()
            .that()
            .resideOutsideOfPackage(VERIFIER)
            .should()
            .callMethodWhere(describe(
                    "a clock, chance, the machine or its settings are asked",
                    (JavaMethodCall call) ->
                            call.getTargetOwner().getPackageName().startsWith("java.")
                                    && CLOCK_RANDOMNESS_AND_SURROUNDINGS.contains(call.getName())));

    @ArchTest
    static final ArchRule printsNothing =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule packagesDependOneWay =
            slices().matching("org.prongsai.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void aRuleThatMatchesNoClassFails(JavaClasses engine) {
        var aboutNothing = classes()
                .that()
                .resideInAPackage("org.prongsai.engine.nowhere..")
                .should()
                .bePublic();

        assertThatThrownBy(() -> aboutNothing.check(engine)).isInstanceOf(AssertionError.class);
    }
}
