package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/// Cells under a fluorescence microscope: a PNG whose masks have no composite.
final class CellsScene implements Scene {
  private static final double[][] CELLS = {
    {170, 170, 96}, {380, 130, 78}, {610, 190, 104}, {830, 140, 76}, {120, 420, 84},
    {318, 372, 100}, {490, 330, 70}, {720, 430, 92}, {880, 330, 66}, {220, 600, 80},
    {470, 570, 98}, {650, 610, 72}, {840, 610, 88}
  };

  @Override
  public String file() {
    return "cells.png";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(960, 720, painted);
    picture.fill(picture.frame(), Tint.radial(480, 340, 640, Tint.of(0x10233A), Tint.of(0x050A14)));
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      Effects.glow(
          picture,
          960 * random.nextDouble(),
          720 * random.nextDouble(),
          6 + random.nextInt(10),
          Tint.of(0x3FA6C9),
          0.25);
    }
    for (int i = 0; i < CELLS.length; i++) {
      cell(picture, i, random);
    }
    return picture;
  }

  private static void cell(Picture picture, int number, Random random) {
    double x = CELLS[number][0];
    double y = CELLS[number][1];
    double r = CELLS[number][2];
    boolean dividing = number % 6 == 4;
    Color stain =
        number % 3 == 0
            ? Tint.of(0x35D07F)
            : number % 3 == 1 ? Tint.of(0x2BB8B0) : Tint.of(0x8ED63F);
    Shape body = Shapes.blob(x, y, r * (dividing ? 1.18 : 1), r * 0.92, 0.26, random);
    Effects.haze(picture, body, 12, stain, 0.4);
    picture.fill(
        "cell-" + number,
        body,
        Tint.radial(
            x, y, r * 1.25, Tint.fade(stain, 0.3), Tint.fade(stain, 0.42), Tint.fade(stain, 0.78)));
    picture.within(body, () -> fibres(picture, x, y, r, stain, random));
    picture.stroke(body, 1.6, Tint.fade(Tint.lighter(stain, 0.5), 0.7));
    if (dividing) {
      nucleus(picture, "nucleus-" + number, x - r * 0.5, y, r * 0.3, random);
      nucleus(picture, "sister-" + number, x + r * 0.5, y + 6, r * 0.3, random);
    } else {
      nucleus(
          picture,
          "nucleus-" + number,
          x + random.nextInt(17) - 8,
          y + random.nextInt(17) - 8,
          r * 0.42,
          random);
    }
  }

  private static void fibres(
      Picture picture, double x, double y, double r, Color stain, Random random) {
    for (int i = 0; i < 26; i++) {
      double angle = 2 * StrictMath.PI * i / 26 + random.nextDouble() * 0.2;
      double bend = angle + random.nextGaussian() * 0.2;
      picture.stroke(
          Shapes.curve(
              x + 0.4 * r * StrictMath.cos(angle), y + 0.4 * r * StrictMath.sin(angle),
              x + 0.75 * r * StrictMath.cos(bend), y + 0.75 * r * StrictMath.sin(bend),
              x + 1.2 * r * StrictMath.cos(angle), y + 1.2 * r * StrictMath.sin(angle)),
          1.5,
          Tint.fade(Tint.lighter(stain, 0.35), 0.4));
    }
  }

  private static void nucleus(
      Picture picture, String key, double x, double y, double r, Random random) {
    Shape body = Shapes.blob(x, y, r * 1.1, r, 0.2, random);
    Effects.haze(picture, body, 6, Tint.of(0x4C6BFF), 0.7);
    picture.fill(
        key,
        body,
        Tint.radial(
            x - 0.2 * r,
            y - 0.2 * r,
            1.3 * r,
            Tint.of(0x9DB4FF),
            Tint.of(0x4A63EE),
            Tint.of(0x2A2FA8)));
    for (int i = 0; i < 3; i++) {
      double dx = r * (random.nextDouble() - 0.5);
      double dy = r * (random.nextDouble() - 0.5);
      picture.fill(Shapes.disc(x + dx, y + dy, 0.12 * r), Tint.of(0xE3E9FF, 0.7));
    }
    picture.tagPoint(key, x, y);
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("cells").masks(MaskStyle.INSTANCES).reviewed();
    for (int i = 0; i < CELLS.length; i++) {
      boolean dividing = i % 6 == 4;
      label.add(
          Feature.mask(picture, "cell-" + i, "Cell", 0xFFFFFF).ask(phase(dividing)),
          Feature.mask(picture, "nucleus-" + i, "Nucleus", 0xFFFFFF));
      if (dividing) {
        label.add(Feature.mask(picture, "sister-" + i, "Nucleus", 0xFFFFFF));
        label.join("sisters", "nucleus-" + i, "sister-" + i);
      }
    }
    LabelDraft old = new LabelDraft("old").masks(MaskStyle.TRANSPARENT).by(3);
    old.add(
        Feature.mask(picture, "cell-2", "Cell", 0xFFFFFF),
        Feature.point(picture, "nucleus-2", "Seed"));
    return Scene.row(this, picture)
        .global("demo/cells.png")
        .external("plate 3/well B2.png")
        .meta("magnification", 40)
        .meta("split", "train")
        .attach("RAW_TEXT", "Blue: nucleus. Green: cell body.", "Stains")
        .in(new ProjectDraft("Cell atlas").label(label))
        .in(new ProjectDraft("Cell seeds").status("IN_REVIEW").label(old));
  }

  private static Question phase(boolean dividing) {
    return radio(
        "Phase",
        dividing
            ? option(
                "Dividing",
                radio("Stage", option("Late", checklist("Signs", option("Two nuclei")))))
            : option("Resting"));
  }
}
