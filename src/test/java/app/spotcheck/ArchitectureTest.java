package app.spotcheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ladder of packages: each may use what is named beside it, and nothing else of ours.
class ArchitectureTest {
  private static final String ROOT = "app.spotcheck";
  private static final Map<String, Set<String>> LADDER = ladder();
  private static final List<String> WITHOUT_JAVAFX =
      List.of(
          "geometry",
          "settings",
          "cache",
          "csv",
          "file",
          "media",
          "model",
          "export",
          "query",
          "paint",
          "pack",
          "compare",
          "check",
          "review");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static Map<String, Set<String>> ladder() {
    Map<String, Set<String>> ladder = new LinkedHashMap<>();
    ladder.put("geometry", Set.of());
    ladder.put("settings", Set.of());
    ladder.put("cache", Set.of());
    ladder.put("csv", Set.of());
    ladder.put("file", Set.of());
    ladder.put("media", Set.of("geometry", "cache"));
    ladder.put("model", Set.of("geometry"));
    ladder.put("export", Set.of("geometry", "cache", "model"));
    ladder.put("query", Set.of("geometry", "cache", "model", "export"));
    ladder.put("paint", Set.of("geometry", "cache", "model", "media"));
    ladder.put("pack", allOf(ladder));
    ladder.put("compare", Set.of("geometry", "model", "media"));
    ladder.put("check", allOf(ladder));
    ladder.put("review", allOf(ladder));
    ladder.put("session", allOf(ladder));
    Set<String> forPanes = allOf(ladder);
    ladder.put("viewer", forPanes);
    ladder.put("browser", forPanes);
    ladder.put("inspector", forPanes);
    ladder.put("app", allOf(ladder));
    return ladder;
  }

  private static Set<String> allOf(Map<String, Set<String>> lower) {
    return Set.copyOf(lower.keySet());
  }

  static Stream<String> rungs() {
    return LADDER.keySet().stream();
  }

  private static String within(String rung) {
    return ROOT + "." + rung + "..";
  }

  private static String[] within(List<String> rungs) {
    return rungs.stream().map(ArchitectureTest::within).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("rungs")
  void noPackageUsesOneAboveOrBesideIt(String rung) {
    List<String> forbidden =
        LADDER.keySet().stream()
            .filter(other ->
                !other.equals(rung) && !LADDER.getOrDefault(rung, Set.of()).contains(other))
            .toList();
    noClasses()
        .that()
        .resideInAPackage(within(rung))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within(forbidden))
        .because("data runs one straight way, from the file to the canvas; nothing flows back")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  static Stream<String> partsOfMedia() {
    return Stream.of("http", "image", "mask");
  }

  @ParameterizedTest
  @MethodSource("partsOfMedia")
  void noPartOfMediaKnowsWhoLoads(String part) {
    noClasses()
        .that()
        .resideInAPackage(within("media." + part))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within(List.of("media.store", "media.load")))
        .because("fetching, decoding and merging masks know nothing of rows and of each other")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(within("media." + part))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            within(
                partsOfMedia()
                    .filter(other -> !other.equals(part) && !part.equals("mask"))
                    .map(other -> "media." + other)
                    .toList()))
        .because("only masks are made of decoded images; else no part needs another")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noPackageStandsBesideTheLadder() {
    Set<String> known = new TreeSet<>(LADDER.keySet());
    assertThat(CLASSES)
        .as("a new package gets a rung of the ladder, so that its dependencies are decided")
        .allSatisfy(type ->
            assertThat(known)
                .contains(type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]));
  }

  @Test
  void noJavaFxBelowTheSession() {
    noClasses()
        .that()
        .resideInAnyPackage(within(WITHOUT_JAVAFX))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("reading, checking and painting also run without a window and on any thread")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noWindowInTheSession() {
    DescribedPredicate<JavaClass> windows =
        resideInAPackage("javafx..")
            .and(
                DescribedPredicate.not(
                    resideInAnyPackage(
                        "javafx.beans..",
                        "javafx.collections..",
                        "javafx.util..",
                        "javafx.event..")))
            .as("JavaFX outside javafx.base");
    noClasses()
        .that()
        .resideInAPackage(within("session"))
        .should()
        .dependOnClassesThat(windows)
        .because("the session is what panes observe; it knows none of them")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("panes")
  void noPaneKnowsAnother(String pane) {
    noClasses()
        .that()
        .resideInAPackage(within(pane))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within(panes().filter(other -> !other.equals(pane)).toList()))
        .because("panes meet in the session, so that each can be read and removed alone")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  static Stream<String> panes() {
    return Stream.of("viewer", "browser", "inspector");
  }

  @Test
  void noHttpOutsideMedia() {
    noClasses()
        .that()
        .resideOutsideOfPackage(within("media"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..")
        .because("one place decides which host may see the API key")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noJsonWhereAnnotationsAreShown() {
    noClasses()
        .that()
        .resideInAnyPackage(
            within(
                Arrays.asList(
                    "geometry",
                    "model",
                    "paint",
                    "compare",
                    "session",
                    "viewer",
                    "browser",
                    "inspector")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .because("what came from the file is in records; raw JSON reaches the screen as text")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noPrintingOutsideTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage(within("app"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("only the command line talks to a terminal; everything else logs")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noInjectedFields() {
    noFields()
        .should()
        .beAnnotatedWith(
            DescribedPredicate.describe(
                "an annotation of a framework that fills fields",
                annotation ->
                    Set.of("Inject", "Autowired", "FXML", "Resource")
                        .contains(annotation.getRawType().getSimpleName())))
        .because("one composition root calls plain constructors")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
