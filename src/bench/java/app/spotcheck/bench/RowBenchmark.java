package app.spotcheck.bench;

import app.spotcheck.export.RowReader;
import app.spotcheck.export.RowReading;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of 30 objects with nested answers and an embedding of 2,048 numbers.
@State(Scope.Benchmark)
public class RowBenchmark {
  private static final int OBJECTS = 30;
  private static final int VERTICES = 40;
  private static final int EMBEDDING = 2048;

  private final JsonMapper mapper = new JsonMapper();
  private byte[] row = {};

  @Setup
  public void write() {
    row = json(new Random(1)).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public RowReading read() {
    return RowReader.read(row, 1, 0);
  }

  @Benchmark
  public JsonNode parseOnly() {
    return mapper.readTree(row);
  }

  private static String json(Random random) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        {"data_row":{"id":"row1","global_key":"street/1.jpg","row_data":"street/1.jpg"},\
        "media_attributes":{"height":1707,"width":2560,"mime_type":"image/jpeg"},\
        "embeddings":[{"id":"e1","name":"clip","values":[\
        """);
    for (int i = 0; i < EMBEDDING; i++) {
      text.append(i == 0 ? "" : ",").append(random.nextFloat() - 0.5f);
    }
    text.append("]}],\"projects\":{\"p1\":{\"name\":\"Streets\",\"labels\":[{\"id\":\"l1\",");
    text.append("\"label_kind\":\"Default\",\"version\":\"1.0.0\",\"annotations\":{\"objects\":[");
    for (int i = 0; i < OBJECTS; i++) {
      text.append(i == 0 ? "" : ",").append(polygon(random, i));
    }
    text.append("],\"classifications\":[],\"relationships\":[]},\"z_order\":[");
    for (int i = 0; i < OBJECTS; i++) {
      text.append(i == 0 ? "" : ",").append("\"feature").append(i).append('"');
    }
    return text.append("]}]}}}").toString();
  }

  private static String polygon(Random random, int number) {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i < VERTICES; i++) {
      ring.append(i == 0 ? "" : ",")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"x\":%.3f,\"y\":%.3f}",
                  random.nextDouble() * 2560,
                  random.nextDouble() * 1707));
    }
    return String.format(
        Locale.ROOT,
        """
        {"feature_id":"feature%1$d","feature_schema_id":"schema%2$d","name":"Class %2$d",\
        "value":"class_%2$d","annotation_kind":"ImagePolygon","polygon":[%3$s],\
        "classifications":[{"feature_id":"c%1$d","name":"Seen","value":"seen",\
        "radio_answer":{"feature_id":"a%1$d","name":"Partly","value":"partly",\
        "classifications":[]}}]}\
        """,
        number,
        number % 8,
        ring);
  }
}
