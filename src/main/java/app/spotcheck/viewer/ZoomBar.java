package app.spotcheck.viewer;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons on the canvas that zoom, adjust the picture, and choose what becomes of the zoom on
/// another row.
final class ZoomBar extends HBox {
  private final Navigation navigation;
  private final Map<ZoomPolicy, RadioMenuItem> policies = new EnumMap<>(ZoomPolicy.class);
  private final Button adjust =
      button("adjust", Feather.SLIDERS, "Adjust brightness, contrast and channels");

  ZoomBar(Navigation navigation, ViewAids aids, PictureAdjusting adjusting) {
    this.navigation = navigation;
    getStyleClass().add("zoom-buttons");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
    Button out = button("zoom-out", Feather.MINUS, "Zoom out");
    out.setOnAction(event -> navigation.zoomOut());
    Button in = button("zoom-in", Feather.PLUS, "Zoom in");
    in.setOnAction(event -> navigation.zoomIn());
    Button fit = button("zoom-fit", Feather.MAXIMIZE, "Show the whole picture");
    fit.setOnAction(event -> navigation.fit());
    adjust.setOnAction(event -> adjusting.toggle(this));
    getChildren().addAll(out, scaleButton(), in, fit, adjust, menu(aids));
  }

  private Button scaleButton() {
    Button scale = button("zoom-scale", null, "Show one image pixel on each screen pixel");
    scale.setText(percent(navigation.viewportProperty().get().scale()));
    scale.setMinWidth(70);
    scale.setOnAction(event -> navigation.actualSize());
    navigation
        .viewportProperty()
        .addListener((property, before, now) -> scale.setText(percent(now.scale())));
    return scale;
  }

  private static Button button(String id, @Nullable Feather icon, String explanation) {
    Button button = new Button("", icon == null ? null : new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(explanation));
    button.setAccessibleText(explanation);
    button.setFocusTraversable(false);
    return button;
  }

  private static String percent(double scale) {
    double percent = scale * 100;
    return percent < 10
        ? String.format(Locale.ROOT, "%.1f %%", percent)
        : String.format(Locale.ROOT, "%.0f %%", percent);
  }

  private MenuButton menu(ViewAids aids) {
    MenuButton menu = new MenuButton("", new FontIcon(Feather.MORE_VERTICAL));
    menu.setId("zoom-menu");
    menu.getStyleClass().addAll("flat", "no-arrow");
    menu.setPopupSide(Side.TOP);
    menu.setTooltip(new Tooltip("What to show, and what becomes of it on another row"));
    menu.setAccessibleText("What to show, and what becomes of it on another row");
    menu.setFocusTraversable(false);
    menu.getItems()
        .addAll(
            item("Whole width", navigation::fitWidth),
            item("Selected object", navigation::fitSelected),
            item("Back to the last view", navigation::back),
            new SeparatorMenuItem(),
            heading());
    ToggleGroup group = new ToggleGroup();
    for (ZoomPolicy policy : ZoomPolicy.values()) {
      menu.getItems().add(policyItem(policy, group));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            check("Minimap", aids.minimapProperty()),
            check("Loupe", aids.loupeProperty()),
            check("Crosshair", aids.crosshairProperty()));
    navigation.policyProperty().addListener((property, before, now) -> choose(now));
    choose(navigation.policyProperty().get());
    return menu;
  }

  private static MenuItem item(String name, Runnable run) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> run.run());
    return item;
  }

  private static MenuItem heading() {
    MenuItem heading = new MenuItem("On another row");
    heading.setDisable(true);
    return heading;
  }

  private RadioMenuItem policyItem(ZoomPolicy policy, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(policy.title());
    item.setId("zoom-policy-" + policy.word());
    item.setToggleGroup(group);
    item.setOnAction(event -> navigation.policyProperty().set(policy));
    policies.put(policy, item);
    return item;
  }

  private void choose(ZoomPolicy chosen) {
    policies.forEach((policy, item) -> item.setSelected(policy == chosen));
  }

  private static CheckMenuItem check(String name, BooleanProperty property) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.selectedProperty().bindBidirectional(property);
    return item;
  }
}
