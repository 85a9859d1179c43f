package app.spotcheck.app;

import app.spotcheck.check.CheckProgress;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.Finding;
import app.spotcheck.check.Rule;
import app.spotcheck.session.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the checks found, below the canvas: a line each, which opens its row and objects.
final class FindingsPane extends BorderPane {
  private static final double HEIGHT = 210;

  /// Below this width the line of controls has only what is needed most; the rest is in its menu.
  private static final double ROOMY = 620;

  private static final double ROOMIER = 740;

  private final Findings findings;
  private final ListView<Finding> list;
  private final ComboBox<RuleCount> rules = new ComboBox<>();
  private final Label title = new Label("Findings");
  private final Label state = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button start = new Button("Check export");
  private final Button stop = new Button("Stop");
  private final CheckBox media = new CheckBox("With media");
  private final MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
  private final MenuItem again = new MenuItem("Check again");
  private final MenuItem save = new MenuItem("Save…");
  private boolean following;

  /// A rule with how many findings it has; none for all rules.
  private record RuleCount(@Nullable Rule rule, long count) {}

  /// @param commands saves findings, and asks for settings of checks
  /// @param closing takes the pane away
  FindingsPane(Findings findings, FindingsCommands commands, Runnable closing) {
    this.findings = findings;
    this.list = new ListView<>(findings.listed());
    setId("findings-pane");
    getStyleClass().add("findings-pane");
    setPrefHeight(HEIGHT);
    setMinHeight(120);
    list.setId("findings");
    list.setAccessibleText("Findings");
    list.setCellFactory(view -> new FindingCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> selected(now));
    rules.setId("findings-rule");
    rules.setMinWidth(120);
    rules.setPrefWidth(170);
    rules.setAccessibleText("Rule of the findings listed");
    rules.setConverter(new RuleText());
    rules
        .valueProperty()
        .addListener((property, before, now) -> {
          if (now != null) {
            findings.ruleProperty().set(now.rule);
          }
        });
    start.setId("check-export");
    start.setOnAction(event -> {
      list.requestFocus();
      findings.start();
    });
    stop.setId("stop-check");
    stop.setOnAction(event -> findings.stop());
    media.setId("check-media");
    media.setTooltip(
        new Tooltip("Look at pictures and masks too, and fetch those that are not kept"));
    media.selectedProperty().bindBidirectional(findings.withMediaProperty());
    fillMenu(commands);
    bar.setMaxWidth(120);
    bar.setAccessibleText("Progress of the check");
    state.setId("findings-state");
    state.setMinWidth(0);
    state.setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(state.textProperty());
    state.setTooltip(whole);
    Button close = new Button(null, new FontIcon(Feather.X));
    close.setId("close-findings");
    close.setAccessibleText("Close findings");
    close.setTooltip(new Tooltip("Close findings"));
    close.getStyleClass().add("flat");
    close.setOnAction(event -> closing.run());
    title.getStyleClass().add("pane-title");
    HBox line = new HBox(8, title, start, media, bar, stop, rules, state, more, close);
    List.of(title, start, media, stop, more, close)
        .forEach(each -> each.setMinWidth(USE_PREF_SIZE));
    HBox.setHgrow(state, Priority.ALWAYS);
    line.getStyleClass().add("findings-bar");
    line.setAlignment(Pos.CENTER_LEFT);
    widthProperty().addListener((property, before, now) -> show());
    setTop(line);
    setCenter(list);
    findings.progressProperty().addListener((property, before, now) -> show());
    findings.summaryProperty().addListener((property, before, now) -> show());
    findings.currentProperty().addListener((property, before, now) -> follow(now));
    findings.listed().addListener((ListChangeListener<Finding>) change -> show());
    show();
  }

  private void fillMenu(FindingsCommands commands) {
    more.setId("findings-more");
    more.getStyleClass().add("flat");
    more.setAccessibleText("More about findings");
    more.setTooltip(new Tooltip("Settings of checks, and saving what they found"));
    again.setId("check-again");
    again.setOnAction(event -> start.fire());
    CheckMenuItem withMedia = new CheckMenuItem("With media");
    withMedia.selectedProperty().bindBidirectional(findings.withMediaProperty());
    withMedia.disableProperty().bind(findings.progressProperty().isNotNull());
    MenuItem settings = new MenuItem();
    settings.setId("check-settings");
    settings.setDisable(true);
    settings
        .textProperty()
        .bind(
            findings
                .settingsFileProperty()
                .map(file -> "Settings: " + file.getFileName())
                .orElse("Settings: usual"));
    MenuItem choose = new MenuItem("Choose a file of settings…");
    choose.setOnAction(event -> commands.chooseSettings());
    MenuItem usual = new MenuItem("The usual settings");
    usual.setOnAction(event -> commands.usualSettings());
    usual.disableProperty().bind(findings.settingsFileProperty().isNull());
    save.setId("save-findings");
    save.setOnAction(event -> commands.save());
    more.getItems()
        .addAll(
            again,
            withMedia,
            new SeparatorMenuItem(),
            settings,
            choose,
            usual,
            new SeparatorMenuItem(),
            save);
  }

  private void show() {
    CheckProgress progress = findings.progressProperty().get();
    CheckSummary summary = findings.summaryProperty().get();
    boolean runs = progress != null;
    shown(bar, runs);
    shown(stop, runs);
    boolean isNew = summary == null && findings.size() == 0;
    boolean isRoomy = getWidth() >= ROOMY;
    shown(title, runs || isNew || isRoomy);
    shown(start, !runs && (isNew || isRoomy));
    shown(media, !runs && getWidth() >= ROOMIER);
    again.setDisable(runs || isNew);
    start.setText(isNew ? "Check export" : "Check again");
    shown(rules, summary != null && !summary.byRule().isEmpty());
    save.setDisable(findings.size() == 0 || runs);
    if (progress != null) {
      bar.setProgress((double) progress.rows() / Math.max(1, progress.totalRows()));
      state.setText(told(progress));
      list.setPlaceholder(new Label("Looking through the export…"));
    } else if (summary != null) {
      state.setText(told(summary));
      list.setPlaceholder(new Label("Nothing is wrong or suspicious."));
    } else {
      state.setText(findings.size() == 0 ? "" : "Stopped; what was found so far is listed.");
      Label hint =
          new Label(
              "Not checked yet. A check reads the whole file; it needs the network for media"
                  + " only.");
      hint.setWrapText(true);
      list.setPlaceholder(hint);
    }
    fillRules(summary);
  }

  private static String told(CheckProgress progress) {
    String files = progress.files() == 0 ? "" : String.format("%,d files, ", progress.files());
    return files + String.format("%,d findings so far", progress.findings());
  }

  private String told(CheckSummary summary) {
    long all = summary.errors() + summary.warnings();
    String more =
        all > findings.size() ? String.format("; the first %,d are listed", findings.size()) : "";
    return String.format(
        "%s, %s in %s%s",
        counted(summary.errors(), "error"),
        counted(summary.warnings(), "warning"),
        counted(summary.rows(), "row"),
        more);
  }

  private static String counted(long count, String singular) {
    return String.format("%,d %s", count, count == 1 ? singular : singular + "s");
  }

  private void fillRules(@Nullable CheckSummary summary) {
    if (summary == null) {
      rules.getItems().clear();
    } else if (rules.getItems().isEmpty()) {
      rules.getItems().add(new RuleCount(null, summary.errors() + summary.warnings()));
      summary.byRule().entrySet().stream()
          .sorted(
              Map.Entry.<Rule, Long>comparingByKey(
                  Comparator.comparing(Rule::severity).reversed().thenComparingInt(Rule::ordinal)))
          .forEach(entry -> rules.getItems().add(new RuleCount(entry.getKey(), entry.getValue())));
      rules.setValue(rules.getItems().getFirst());
    }
  }

  private static void shown(Region control, boolean isShown) {
    control.setVisible(isShown);
    control.setManaged(isShown);
  }

  private void selected(@Nullable Finding finding) {
    if (!following && finding != null && !finding.equals(findings.currentProperty().get())) {
      following = true;
      findings.look(finding);
      following = false;
    }
  }

  private void follow(@Nullable Finding finding) {
    if (!following) {
      following = true;
      list.getSelectionModel().select(finding);
      list.scrollTo(finding);
      following = false;
    }
  }

  void takeFocus() {
    if (start.isVisible() && findings.listed().isEmpty()) {
      start.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  /// The names of rules in the list of rules.
  private static final class RuleText extends StringConverter<RuleCount> {
    @Override
    public String toString(@Nullable RuleCount shown) {
      if (shown == null) {
        return "";
      }
      String name = shown.rule == null ? "All rules" : shown.rule.id();
      return String.format("%s (%,d)", name, shown.count);
    }

    @Override
    public @Nullable RuleCount fromString(String text) {
      return null;
    }
  }
}
