package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A street in the morning: every kind of annotation on one row.
final class StreetScene implements Scene {
  private static final double ROAD_TOP = 578;
  private static final double ROAD_BOTTOM = 800;

  @Override
  public String file() {
    return "street.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1280, 853, painted);
    sky(picture);
    int[] roofs = {150, 236, 96, 262, 180, 128};
    int[] walls = {0xD98B6A, 0xE9C9A0, 0x6F8FA8, 0xC7756B, 0xE3D3BD, 0x8CA58B};
    double[] edges = {-20, 190, 400, 640, 850, 1060, 1300};
    for (int i = 0; i < roofs.length; i++) {
      double width = edges[i + 1] - edges[i];
      House.draw(picture, "house-" + i, edges[i], roofs[i], width, Tint.of(walls[i]), i);
    }
    pavement(picture);
    road(picture);
    people(picture);
    traffic(picture);
    Effects.finish(picture, 4, 0.5);
    return picture;
  }

  private static void sky(Picture picture) {
    picture.fill(
        picture.frame(),
        Tint.down(0, 520, Tint.of(0x6FB1E0), Tint.of(0xBFE0F0), Tint.of(0xFFE7C4)));
    Effects.glow(picture, 1010, 110, 420, Tint.of(0xFFF3C9), 0.9);
    Random random = new Random(4);
    for (int i = 0; i < 5; i++) {
      double x = 120 + 260 * i + random.nextInt(90);
      double y = 50 + random.nextInt(70);
      Area cloud = Shapes.union(Shapes.oval(x, y, 80, 13), Shapes.oval(x + 20, y - 14, 40, 18));
      Effects.haze(picture, cloud, 7, Color.WHITE, 0.75);
    }
    for (int i = 0; i < 22; i++) {
      double top = 190 + random.nextInt(120);
      picture.fill(
          Shapes.rect(60.0 * i - 10, top, 44 + random.nextInt(30), 400), Tint.of(0x8FB0C8, 0.45));
    }
  }

  private static void pavement(Picture picture) {
    Shape slabs = Shapes.rect(0, 520, 1280, 50);
    picture.fill(slabs, Tint.down(520, 570, Tint.of(0xA9A39B), Tint.of(0xCFC8BD)));
    for (int x = -40; x < 1320; x += 64) {
      picture.stroke(Shapes.line(x, 520, x - 22, 570), 1.4, Tint.of(0x8B857C, 0.6));
    }
    picture.stroke(Shapes.line(0, 538, 1280, 538), 1.2, Tint.of(0x8B857C, 0.5));
    Effects.mottle(picture, slabs, 46, 14, 0.10);
    picture.fill(
        Shapes.rect(0, 568, 1280, 12), Tint.down(568, 580, Tint.of(0xE4DED3), Tint.of(0x8F8A82)));
    double[] trees = {150, 560, 1190};
    for (int i = 0; i < trees.length; i++) {
      Tree.draw(picture, "tree-" + i, trees[i], 552, 1.0 + 0.12 * i, 30 + i);
    }
    for (int i = 0; i < 2; i++) {
      StreetThings.lamp(picture, "lamp-" + i, 350 + 640 * i, 560);
    }
  }

  private static void road(Picture picture) {
    Shape road = Shapes.rect(0, ROAD_TOP, 1280, ROAD_BOTTOM - ROAD_TOP);
    picture.fill(
        "road", road, Tint.down(ROAD_TOP, ROAD_BOTTOM, Tint.of(0x565C66), Tint.of(0x3F444E)));
    Effects.mottle(picture, road, 60, 10, 0.10);
    Effects.shadow(picture, Shapes.rect(0, ROAD_TOP - 6, 1280, 10), 0, 4, 8, 0.5);
    picture.stroke(Shapes.line(0, 592, 1280, 592), 4, Tint.of(0xF1EDE2, 0.9));
    picture.stroke(Shapes.line(0, 783, 1280, 783), 5, Tint.of(0xF1EDE2, 0.9));
    for (int x = -30; x < 1300; x += 120) {
      if (x > 760 && x < 950) {
        continue;
      }
      picture.fill(
          Shapes.polygon(x, 683, x + 62, 683, x + 58, 690, x - 6, 690), Tint.of(0xF6D27A, 0.95));
    }
    for (int i = 0; i < 7; i++) {
      double y = 602 + 26 * i;
      picture.fill(
          "crossing",
          Shapes.polygon(836 - i * 7, y, 946 - i * 7, y, 942 - i * 7, y + 14, 832 - i * 7, y + 14),
          Tint.of(0xEDEAE2));
    }
    picture.tagLine("near-edge", Shapes.line(0, 783, 320, 783, 640, 783, 960, 783, 1280, 783));
    picture.tagLine("far-edge", Shapes.line(0, 592, 427, 592, 853, 592, 1280, 592));
    picture.tagLine("middle", Shapes.line(0, 686.5, 640, 686.5, 1280, 686.5));
    picture.fill(
        Shapes.rect(0, ROAD_BOTTOM, 1280, 60),
        Tint.down(ROAD_BOTTOM, 853, Tint.of(0xD8D1C5), Tint.of(0xB0A99E)));
    picture.fill(Shapes.rect(0, ROAD_BOTTOM - 5, 1280, 9), Tint.of(0x8F8A82));
  }

  private static void people(Picture picture) {
    StreetThings.signal(picture, "signal-0", 800, 566, true);
    StreetThings.person(picture, "walker-0", 862, 655, 0.98, 0xC94F4F, 0x2E3A56, 1);
    StreetThings.person(picture, "walker-1", 270, 560, 0.9, 0x3F7CAC, 0x3A3A44, -1);
    StreetThings.person(picture, "walker-2", 678, 562, 0.92, 0xE0A93B, 0x54606E, 1);
    StreetThings.person(picture, "walker-3", 1096, 561, 0.9, 0x5C8A5A, 0x30364A, -1);
  }

  private static void traffic(Picture picture) {
    Vehicles.car(picture, "car-0", 96, 664, 1.0, Tint.of(0xC8372D));
    Vehicles.bus(picture, "bus", 400, 672, 1.0, Tint.of(0x2C8C86));
    Vehicles.car(picture, "car-1", 1244, 768, -1.12, Tint.of(0x2F6DB5));
    Vehicles.car(picture, "car-2", 330, 772, -1.12, Tint.of(0xE7E2D6));
    StreetThings.signal(picture, "signal-1", 772, 836, false);
    StreetThings.person(picture, "walker-4", 700, 846, 1.14, 0x7A5AA6, 0x2A2E3A, 1);
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("street").reviewed();
    surfaces(picture, label);
    movers(picture, label);
    label.add(
        Feature.box(picture, "signal-0", "Traffic light").ask(radio("State", "Red")),
        Feature.box(picture, "signal-1", "Traffic light").ask(radio("State", "Green")),
        Feature.point(picture, "signal-0 lit", "Lamp"),
        Feature.point(picture, "signal-1 lit", "Lamp"),
        Feature.point(picture, "lamp-0", "Lamp"),
        Feature.point(picture, "lamp-1", "Lamp"));
    label.relate("waits for", "walker-4", "signal-1").relate("stops for", "bus", "walker-0");
    label.join("same row", "house-2", "house-3").ordered();
    scene(label);
    return Scene.row(this, picture)
        .global("demo/street.jpg")
        .external("street.jpg")
        .meta("city", "Old town")
        .meta("altitude", 212.5)
        .meta("captured", Instant.parse("2026-02-27T07:41:00Z"))
        .meta("split", "train")
        .attach("RAW_TEXT", "Morning, dry road. Mark people on the crossing first.", "Brief")
        .attach("IMAGE", "images/parking.jpg", "Same place from above")
        .embed(8)
        .in(new ProjectDraft("Street scenes").label(label).tag("pilot").tag("daylight"));
  }

  private static void surfaces(Picture picture, LabelDraft label) {
    String[] inFront = {
      "car-0", "bus", "car-1", "car-2", "signal-1", "signal-1 post", "walker-0", "walker-4"
    };
    Area road = picture.area("road", inFront);
    label.add(
        Feature.of("road", "Road", new Mark.Mask(road, 0x5B3A8C))
            .ask(radio("Surface", option("Asphalt", radio("State", "Dry")))),
        Feature.polygon(picture, "house-2", "Building"),
        Feature.polygon(picture, "house-3", "Building"),
        Feature.polyline(picture, "near-edge", "Road line").ask(radio("Line", "Solid")),
        Feature.polyline(picture, "far-edge", "Road line").ask(radio("Line", "Solid")),
        Feature.polyline(picture, "middle", "Road line")
            .ask(radio("Line", option("Broken", text("Colour", "yellow")))));
  }

  private static void movers(Picture picture, LabelDraft label) {
    for (String key : List.of("walker-1", "walker-2", "walker-3", "walker-0")) {
      boolean crossing = key.equals("walker-0");
      label.add(
          Feature.of(key, "Person", new Mark.Box(picture.area(key, "bus")))
              .ask(radio("Place", option(crossing ? "Crossing" : "Pavement"))));
    }
    label.add(
        Feature.box(picture, "car-0", "Vehicle").ask(vehicle("Hatchback", "red")),
        Feature.mask(picture, "bus", "Bus", 0x2C8C86).ask(text("Line", "no number shown")),
        Feature.box(picture, "car-1", "Vehicle").ask(vehicle("Saloon", "blue")),
        Feature.polygon(picture, "car-2", "Vehicle outline").ask(vehicle("Saloon", "white")),
        Feature.polygon(picture, "walker-4", "Person outline").ask(radio("Place", "Pavement")));
  }

  private static Question vehicle(String body, String colour) {
    return radio(
        "Type",
        option(
            "Car",
            radio("Body", option(body, text("Colour", colour))),
            checklist("Seen", option("Wheels"), option("Windows", radio("Clear", "Yes")))));
  }

  private static void scene(LabelDraft label) {
    label.ask(
        radio(
            "Time of day",
            option(
                "Day", radio("Light", option("Low sun", checklist("Effects", option("Glare")))))),
        checklist("Usable for", option("Detection"), option("Lane finding")),
        text("Note", "The bus lets someone cross."));
  }
}
