package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/// A kitchen table: masks that cover each other, with two colours that nearly are the same.
final class KitchenScene implements Scene {
  private static final double TABLE = 500;

  @Override
  public String file() {
    return "kitchen.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1280, 853, painted);
    wall(picture);
    table(picture);
    Still.bottle(picture, "oil", 190, 640, Tint.of(0xC79A2B), Tint.of(0xEFE3C4));
    Still.bottle(picture, "wine", 330, 668, Tint.of(0x2F6B45), Tint.of(0xD9C7A0));
    Still.jar(picture, "jam", 470, 690, Tint.of(0xA8243A), Tint.of(0xC9A24B));
    Still.jar(picture, "honey", 1110, 650, Tint.of(0xE09A1F), Tint.of(0x8C3B32));
    bowl(picture);
    Effects.shadow(picture, Shapes.oval(560, 764, 80, 14), 0, 0, 10, 0.7);
    Still.fruit(picture, "apple-front", 540, 712, 58, Tint.of(0xCE2F2F));
    Effects.shadow(picture, Shapes.oval(1120, 768, 100, 13), 0, 0, 10, 0.7);
    Still.lemon(picture, "lemon", 1090, 724, 52, Tint.of(0xF3CB28));
    Effects.shadow(picture, Shapes.oval(372, 800, 74, 12), 0, 0, 10, 0.7);
    Still.pear(picture, "pear", 350, 744, 58, Tint.of(0xB6BE3C));
    Effects.finish(picture, 4, 0.6);
    return picture;
  }

  private static void wall(Picture picture) {
    Shape wall = Shapes.rect(0, 0, 1280, TABLE);
    picture.fill(
        wall,
        Tint.gradient(0, 0, 1280, TABLE, Tint.of(0xE9EFE6), Tint.of(0x9DBDB8), Tint.of(0x4E7C80)));
    for (int row = 0; row < 8; row++) {
      for (int column = -1; column < 12; column++) {
        double x = column * 116 + (row % 2) * 58;
        double y = row * 64 - 8;
        double shade = Noise.hash(column, row, 77);
        Shape tile = Shapes.round(x + 2, y + 2, 112, 60, 4);
        picture.fill(tile, Tint.of(shade > 0.5 ? 0xFFFFFF : 0x0E3A40, 0.03 + 0.06 * shade));
        picture.stroke(Shapes.line(x + 5, y + 4, x + 110, y + 4), 2, Tint.of(0xFFFFFF, 0.28));
        picture.stroke(Shapes.line(x + 5, y + 61, x + 110, y + 61), 2, Tint.of(0x123238, 0.16));
      }
    }
    for (int i = 0; i < 2; i++) {
      double x = 560 + 190 * i;
      Effects.haze(
          picture,
          Shapes.polygon(x, 20, x + 160, 20, x + 290, 460, x + 130, 460),
          9,
          Tint.of(0xFFF4D2),
          0.35);
    }
  }

  private static void table(Picture picture) {
    Shape table = Shapes.rect(0, TABLE, 1280, 353);
    picture.fill(
        table, Tint.down(TABLE, 853, Tint.of(0x9A6238), Tint.of(0xC98D55), Tint.of(0xA96B3B)));
    Effects.mottle(picture, table, 320, 7, 0.16);
    for (int y : new int[] {556, 634, 742}) {
      picture.stroke(Shapes.line(0, y, 1280, y), 2.5, Tint.of(0x4A2A14, 0.55));
      picture.stroke(Shapes.line(0, y + 3, 1280, y + 3), 1.5, Tint.of(0xFFE3B5, 0.25));
    }
    Effects.shadow(picture, Shapes.rect(0, TABLE - 12, 1280, 12), 0, 0, 10, 0.45);
    Effects.haze(
        picture,
        Shapes.polygon(640, 540, 1010, 540, 1240, 840, 820, 840),
        26,
        Tint.of(0xFFE9B8),
        0.25);
  }

  private static void bowl(Picture picture) {
    Effects.shadow(picture, Shapes.oval(850, 742, 200, 20), 0, 0, 16, 0.75);
    picture.fill(
        "bowl",
        Shapes.oval(800, 612, 205, 22),
        Tint.across(595, 1005, Tint.of(0x7F8B8C), Tint.of(0xD7DAD2)));
    Still.fruit(picture, "orange-0", 705, 572, 64, Tint.of(0xF08A24));
    Still.fruit(picture, "orange-1", 890, 574, 62, Tint.of(0xEE7F1E));
    Still.fruit(picture, "apple-0", 800, 540, 66, Tint.of(0x7FB13C));
    Still.fruit(picture, "apple-1", 762, 602, 58, Tint.of(0xD23A33));
    Still.lemon(picture, "lemon-0", 862, 612, 44, Tint.of(0xF5D33A));
    Still.bowl(picture, "bowl", 800, 740, 205, Tint.of(0xE6E0D2));
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("kitchen").by(2);
    label.add(
        vessel(picture, "oil", "Bottle", 0xD4A017, "Glass", "Clear"),
        vessel(picture, "wine", "Bottle", 0x2C8C86, "Glass", "Green"),
        vessel(picture, "jam", "Jar", 0x2C8C84, "Glass", "Clear"),
        vessel(picture, "honey", "Jar", 0x7A3FB0, "Glass", "Clear"),
        fruit(picture, "orange-0", "Orange", 0xFF7F0E, "Ripe"),
        fruit(picture, "orange-1", "Orange", 0xFFBB78, "Ripe"),
        fruit(picture, "apple-0", "Apple", 0x2CA02C, "Unripe"),
        fruit(picture, "apple-1", "Apple", 0xD62728, "Ripe"),
        fruit(picture, "lemon-0", "Lemon", 0xBCBD22, "Ripe"),
        Feature.mask(picture, "bowl", "Bowl", 0x1F77B4),
        fruit(picture, "apple-front", "Apple", 0xE377C2, "Ripe"),
        fruit(picture, "lemon", "Lemon", 0x17BECF, "Ripe"),
        fruit(picture, "pear", "Pear", 0x8C564B, "Unripe"));
    label.relate("lies in", "apple-1", "bowl").join("touches", "orange-1", "apple-0");
    List<String> order = new ArrayList<>(label.features.stream().map(Feature::key).toList());
    order.removeAll(List.of("lemon", "pear"));
    label.relations.forEach(relation -> order.add(relation.key()));
    label.ordered(order);
    label.ask(
        radio(
            "Room",
            option("Kitchen", radio("Surface", option("Table", radio("Material", "Wood"))))),
        text("Remark", "Glass shows the wall behind it.", radio("Language", "English")));
    return Scene.row(this, picture)
        .global("demo/kitchen.jpg")
        .meta("split", "valid")
        .meta("lux", 340)
        .attach("RAW_TEXT", "Mask every fruit, also behind the rim.", "Brief")
        .in(new ProjectDraft("Kitchen things").status("IN_REVIEW").label(label));
  }

  private static Feature vessel(
      Picture picture, String key, String name, int rgb, String material, String colour) {
    return Feature.mask(picture, key, name, rgb)
        .ask(
            radio(
                "Material",
                option(
                    material,
                    radio("Colour", option(colour, text("Seen", "label to the front"))))));
  }

  private static Feature fruit(Picture picture, String key, String name, int rgb, String state) {
    return Feature.mask(picture, key, name, rgb)
        .ask(radio("State", state), checklist("Defects", option("None")));
  }
}
