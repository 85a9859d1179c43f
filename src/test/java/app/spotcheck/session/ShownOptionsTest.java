package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Feature;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What is shown for a while leaves what is remembered alone.
class ShownOptionsTest {
  private final Annotation car = box("car");
  private final Annotation sameCar = box("car");
  private final Annotation bus = box("bus");
  private final ObjectProperty<PaintOptions> remembered =
      new SimpleObjectProperty<>(PaintOptions.DEFAULT);
  private final ShownOptions options = new ShownOptions(remembered);

  private static Annotation box(String name) {
    Feature feature = new Feature(name, null, name, null, List.of(), null, List.of());
    return new BoxAnnotation(feature, new Box(1, 2, 3, 4));
  }

  private PaintOptions shown() {
    return options.shownProperty().get();
  }

  @Test
  void followsWhatIsRemembered() {
    remembered.set(PaintOptions.DEFAULT.with(Layer.BOXES, false));
    assertThat(shown()).isEqualTo(remembered.get());
  }

  @Test
  void pictureOnlyShowsThePictureEvenWhereItIsOff() {
    PaintOptions before = PaintOptions.DEFAULT.with(Layer.IMAGE, false);
    remembered.set(before);
    options.pictureOnlyProperty().set(true);
    options.allCaptionsProperty().set(true);
    assertThat(shown().layers()).containsExactly(Layer.IMAGE);
    assertThat(remembered.get()).isEqualTo(before);
    options.pictureOnlyProperty().set(false);
    options.allCaptionsProperty().set(false);
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void allCaptionsAreShownEvenWhereTheyAreOff() {
    options.allCaptionsProperty().set(true);
    assertThat(shown().shows(Layer.CAPTIONS)).isTrue();
    assertThat(shown().crowdedCaptions()).isTrue();
    assertThat(remembered.get()).isEqualTo(PaintOptions.DEFAULT);
  }

  @Test
  void aClassAloneIsShownEvenWhereItIsOff() {
    remembered.set(PaintOptions.DEFAULT.withHiddenClasses(Set.of("car")));
    options.toggleSolo(new Solo.OfClass("car"));
    assertThat(shown().shows(car)).isTrue();
    assertThat(shown().shows(sameCar)).isTrue();
    assertThat(shown().shows(bus)).isFalse();
    options.toggleSolo(new Solo.OfClass("car"));
    assertThat(shown()).isEqualTo(remembered.get());
  }

  @Test
  void aClassAloneKeepsToTheFilterOfObjects() {
    remembered.set(PaintOptions.DEFAULT.withChosen(object -> !object.equals(car)));
    options.toggleSolo(new Solo.OfClass("car"));
    assertThat(shown().shows(car)).isFalse();
    assertThat(shown().shows(bus)).isFalse();
  }

  @Test
  void anObjectAloneIsToldFromOnesThatAreAlike() {
    remembered.set(PaintOptions.DEFAULT.with(Layer.BOXES, false).withChosen(object -> false));
    options.toggleSolo(new Solo.OfObject(0, car));
    assertThat(shown().shows(car)).isTrue();
    assertThat(shown().shows(sameCar)).isFalse();
    options.toggleSolo(new Solo.OfObject(1, sameCar));
    assertThat(shown().shows(car)).isFalse();
    assertThat(shown().shows(sameCar)).isTrue();
  }

  @Test
  void anotherRowEndsTheSoloOfAnObjectOnly() {
    options.toggleSolo(new Solo.OfClass("car"));
    options.leaveSoloOfObject();
    assertThat(shown().shows(bus)).isFalse();
    options.toggleSolo(new Solo.OfObject(0, car));
    options.leaveSoloOfObject();
    assertThat(shown().shows(bus)).isTrue();
    assertThat(options.leaveSolo()).isFalse();
  }

  @Test
  void leavingTellsWhetherAnythingWasAlone() {
    options.toggleSolo(new Solo.OfClass("car"));
    assertThat(options.leaveSolo()).isTrue();
    assertThat(options.leaveSolo()).isFalse();
    options.toggleSolo(new Solo.OfClass("car"));
    options.toggleSolo(null);
    assertThat(shown()).isEqualTo(remembered.get());
  }
}
