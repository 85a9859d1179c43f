package app.spotcheck.bench;

import java.time.LocalDate;

/// The names that a generated export uses, alike in every row as those of one project are.
final class Vocabulary {
  static final Term[] BOX_CLASSES = {
    new Term("Delivery van", "delivery_van", 1),
    new Term("Bus", "bus", 2),
    new Term("Passenger car", "passenger_car", 3),
    new Term("Traffic sign", "traffic_sign", 4)
  };
  static final Term[] POLYGON_CLASSES = {
    new Term("Building", "building", 5), new Term("Parking bay", "parking_bay", 6)
  };
  static final Term[] POINT_CLASSES = {new Term("Street lamp", "street_lamp", 7)};
  static final Term[] LINE_CLASSES = {
    new Term("Lane marking", "lane_marking", 8), new Term("Kerb", "kerb", 9)
  };
  static final Term[] MASK_CLASSES = {
    new Term("Road surface", "road_surface", 10), new Term("Vegetation", "vegetation", 11)
  };

  static final Term VISIBILITY = new Term("How visible is it?", "visibility", 20);
  static final Term[] VISIBILITIES = {
    new Term("Fully visible", "full", 21), new Term("Partly hidden", "part", 22)
  };
  static final Term REASON = new Term("What hides it?", "reason", 23);
  static final Term[] REASONS = {
    new Term("Another vehicle", "vehicle", 24),
    new Term("A plant", "plant", 25),
    new Term("The edge of the picture", "edge", 26)
  };
  static final Term NOTE = new Term("Note", "note", 27);
  static final Term WEATHER = new Term("Weather", "weather", 28);
  static final Term[] WEATHERS = {
    new Term("Sunny", "sunny", 29), new Term("Overcast", "overcast", 30),
    new Term("Rain", "rain", 31), new Term("Fog", "fog", 32)
  };

  static final String[] NOTES = {
    "check the left edge", "two of them overlap", "number plate readable", "seen before"
  };
  static final String[] LABELLERS = {
    "ana.silva@example.com", "b.okafor@example.com", "chen.wei@example.com",
    "d.novak@example.com", "elif.demir@example.com", "f.rossi@example.com",
    "grace.lee@example.com", "h.jensen@example.com"
  };
  static final String[] STATUSES = {"TO_LABEL", "IN_REVIEW", "IN_REWORK", "DONE"};
  static final String[] TASKS = {
    "Initial labeling task", "Initial review task", "Rework (all rejected)", "Done"
  };
  static final String[] SITES = {"Harbour gate", "Main street", "North yard", "Station square"};

  private static final int DAYS = 365;
  private static final String[] DATES = dates();

  private Vocabulary() {}

  /// A class, a question or an answer of the ontology.
  ///
  /// @param schema the id of its schema
  record Term(String name, String value, String schema) {
    Term(String name, String value, int number) {
      this(name, value, "cltd3vkc2%04d07tsontology".formatted(number));
    }
  }

  /// The day of a row as `2026-03-14`: exports run through the days of a year.
  static String day(int row, int later) {
    return DATES[(row / 500 + later) % DAYS];
  }

  private static String[] dates() {
    String[] dates = new String[DAYS];
    for (int i = 0; i < DAYS; i++) {
      dates[i] = LocalDate.of(2025, 6, 1).plusDays(i).toString();
    }
    return dates;
  }
}
