package app.spotcheck.app;

import app.spotcheck.check.CheckProgress;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.Finding;
import app.spotcheck.check.Rule;
import app.spotcheck.check.Severity;
import app.spotcheck.session.Findings;
import java.util.Comparator;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
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

  /// What is left of the line of controls for the button that closes the pane, in view pixels.
  private static final double ROOM_TO_CLOSE = 60;

  private final Findings findings;
  private final ListView<Finding> list;
  private final ComboBox<RuleCount> rules = new ComboBox<>();
  private final Label state = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button start = new Button("Check export");
  private final Button stop = new Button("Stop");
  private final CheckBox media = new CheckBox("With media");
  private final MenuButton settings = new MenuButton();
  private final Button save = new Button("Save…");
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
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> selected(now));
    rules.setId("findings-rule");
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
    save.setId("save-findings");
    save.setOnAction(event -> commands.save());
    nameSettings(commands);
    bar.setMaxWidth(120);
    bar.setAccessibleText("Progress of the check");
    state.setId("findings-state");
    state.setMinWidth(0);
    Button close = new Button(null, new FontIcon(Feather.X));
    close.setId("close-findings");
    close.setAccessibleText("Close findings");
    close.setTooltip(new Tooltip("Close findings"));
    close.getStyleClass().add("flat");
    close.setOnAction(event -> closing.run());
    Label title = new Label("Findings");
    title.getStyleClass().add("pane-title");
    FlowPane controls =
        new FlowPane(8, 4, title, start, media, settings, bar, stop, rules, save, state);
    controls.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(controls, Priority.ALWAYS);
    HBox line = new HBox(8, controls, close);
    controls.prefWrapLengthProperty().bind(line.widthProperty().subtract(ROOM_TO_CLOSE));
    line.getStyleClass().add("findings-bar");
    line.setAlignment(Pos.TOP_LEFT);
    setTop(line);
    setCenter(list);
    findings.progressProperty().addListener((property, before, now) -> show());
    findings.summaryProperty().addListener((property, before, now) -> show());
    findings.currentProperty().addListener((property, before, now) -> follow(now));
    findings.listed().addListener((ListChangeListener<Finding>) change -> show());
    show();
  }

  private void nameSettings(FindingsCommands commands) {
    settings.setId("check-settings");
    settings.setTooltip(
        new Tooltip("Which rules are on, how severe they are, and their thresholds"));
    MenuItem choose = new MenuItem("Choose a file of settings…");
    choose.setOnAction(event -> commands.chooseSettings());
    MenuItem usual = new MenuItem("The usual settings");
    usual.setOnAction(event -> commands.usualSettings());
    settings.getItems().addAll(choose, usual);
    settings
        .textProperty()
        .bind(
            findings
                .settingsFileProperty()
                .map(file -> String.valueOf(file.getFileName()))
                .orElse("Usual settings"));
    usual.disableProperty().bind(findings.settingsFileProperty().isNull());
  }

  private void show() {
    CheckProgress progress = findings.progressProperty().get();
    CheckSummary summary = findings.summaryProperty().get();
    boolean runs = progress != null;
    shown(bar, runs);
    shown(stop, runs);
    shown(start, !runs);
    shown(media, !runs);
    shown(settings, !runs);
    start.setText(summary == null && findings.size() == 0 ? "Check export" : "Check again");
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

  /// A finding in one line: how bad, which rule, which row, and what.
  private static final class Cell extends ListCell<Finding> {
    private final FontIcon icon = new FontIcon();
    private final Label rule = new Label();
    private final Label row = new Label();
    private final Label message = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox line = new HBox(8, icon, rule, row, message);

    Cell() {
      setPrefWidth(0);
      line.setAlignment(Pos.CENTER_LEFT);
      rule.setMinWidth(Region.USE_PREF_SIZE);
      rule.setPrefWidth(130);
      row.getStyleClass().add("text-muted");
      row.setMinWidth(Region.USE_PREF_SIZE);
      row.setPrefWidth(65);
      message.setMinWidth(0);
      tip.setWrapText(true);
      tip.setMaxWidth(600);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
      super.updateItem(finding, empty);
      if (empty || finding == null) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      boolean error = finding.severity() == Severity.ERROR;
      icon.setIconCode(error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE);
      icon.getStyleClass().removeAll("danger-icon", "warning-icon");
      icon.getStyleClass().add(error ? "danger-icon" : "warning-icon");
      rule.setText(finding.rule().id());
      row.setText(
          finding.row() > 0
              ? String.format("row %,d", finding.row())
              : String.format("line %,d", finding.line()));
      message.setText(finding.message());
      tip.setText(
          finding.message()
              + "\n"
              + finding.path()
              + "\nLooks for "
              + finding.rule().finds()
              + ": "
              + finding.rule().reason()
              + ".");
      setTooltip(tip);
      setGraphic(line);
      setAccessibleText(
          finding.severity().word()
              + " "
              + rule.getText()
              + ", "
              + row.getText()
              + ": "
              + finding.message());
    }
  }
}
