package app.spotcheck.check.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.image.Images;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shapes of masks, compared with what filling them pixel by pixel finds.
class MaskLookTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 29;
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;
  private static final MaskLimits LIMITS =
      new MaskLimits(new MaskLimits.Limit(5, 0.5), new MaskLimits.Limit(3, 0.5));

  /// Pixels of three colours in clumps.
  private static int[][] clumps(long seed, int[] colors) {
    Random random = new Random(seed);
    int[][] rows = new int[HEIGHT][WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean same = random.nextInt(10) < 6;
        int drawn = colors[random.nextInt(colors.length)];
        int neighbour =
            random.nextBoolean() && x > 0 ? rows[y][x - 1] : y > 0 ? rows[y - 1][x] : drawn;
        rows[y][x] = same ? neighbour : drawn;
      }
    }
    return rows;
  }

  /// One part as a naive fill finds it.
  private record Filled(int area, boolean atBorder, boolean besideOther, boolean holdsOther) {}

  private static List<Filled> fill(int[][] rows, int color, boolean inside, boolean diagonal) {
    boolean[][] done = new boolean[HEIGHT][WIDTH];
    List<Filled> parts = new ArrayList<>();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (!done[y][x] && (rows[y][x] == color) == inside) {
          parts.add(filled(rows, color, inside, diagonal, done, x, y));
        }
      }
    }
    return parts;
  }

  private static Filled filled(
      int[][] rows,
      int color,
      boolean inside,
      boolean diagonal,
      boolean[][] done,
      int startX,
      int startY) {
    int area = 0;
    boolean atBorder = false;
    boolean besideOther = false;
    boolean holdsOther = false;
    Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {startX, startY}));
    done[startY][startX] = true;
    while (!open.isEmpty()) {
      int[] at = open.pop();
      area++;
      holdsOther |= rows[at[1]][at[0]] != color && rows[at[1]][at[0]] != 0;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int x = at[0] + dx;
          int y = at[1] + dy;
          if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) {
            atBorder = true;
            continue;
          }
          besideOther |= rows[y][x] != color && rows[y][x] != 0;
          boolean connected = diagonal || dx == 0 || dy == 0;
          if (connected && !done[y][x] && (rows[y][x] == color) == inside) {
            done[y][x] = true;
            open.push(new int[] {x, y});
          }
        }
      }
    }
    return new Filled(area, atBorder, besideOther, holdsOther);
  }

  private static void compare(MaskShape shape, int[][] rows, int color) {
    List<Filled> parts = fill(rows, color, true, true);
    long area = parts.stream().mapToLong(Filled::area).sum();
    assertThat(shape.area()).isEqualTo(area);
    int largest = parts.stream().mapToInt(Filled::area).max().orElse(0);
    assertThat(largest).as("the largest part is no speck").isGreaterThan(LIMITS.specks().pixels());
    long specks =
        parts.stream()
            .filter(part -> part.area <= LIMITS.specks().pixels() && !part.besideOther)
            .count();
    assertThat(count(shape.specks())).isEqualTo(specks);
    long holes =
        fill(rows, color, false, false).stream()
            .filter(gap -> gap.area <= LIMITS.holes().pixels() && !gap.atBorder && !gap.holdsOther)
            .count();
    assertThat(count(shape.holes())).isEqualTo(holes);
    if (shape.specks() != null) {
      assertThat(rows[shape.specks().y()][shape.specks().x()]).isEqualTo(color);
    }
    if (shape.holes() != null) {
      assertThat(rows[shape.holes().y()][shape.holes().x()]).isNotEqualTo(color);
    }
  }

  private static long count(@Nullable Scattered found) {
    return found == null ? 0 : found.count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void partsOfAnOwnMask(long seed) {
    int[][] rows = clumps(seed, new int[] {0, 0xffffff});
    MaskShape shape = new MaskLook(Images.rgb(rows), LIMITS).own(null).shape();
    compare(shape, rows, 0xffffff);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void partsInACompositeThatOthersMayClip(long seed) {
    int[][] rows = clumps(seed, new int[] {0, RED, BLUE, RED});
    CompositeFacts facts =
        new MaskLook(Images.rgb(rows), LIMITS).composite(Set.of(RED, BLUE, 3), Set.of(RED));
    assertThat(facts.absent()).containsExactly(3);
    assertThat(facts.shapes()).containsOnlyKeys(RED);
    compare(Objects.requireNonNull(facts.shapes().get(RED)), rows, RED);
  }

  @Test
  void theSameShapeIsEqualWhereverItComesFrom() {
    int[][] rows = new int[HEIGHT][WIDTH];
    for (int y = 5; y < 9; y++) {
      Arrays.fill(rows[y], 7, 20, RED);
    }
    BufferedImage image = Images.rgb(rows);
    MaskLook look = new MaskLook(image, LIMITS);
    MaskShape own = look.own(null).shape();
    assertThat(look.composite(Set.of(RED), Set.of(RED)).shapes()).containsEntry(RED, own);
    rows[8][19] = 0;
    assertThat(new MaskLook(Images.rgb(rows), LIMITS).own(null).shape().digest())
        .isNotEqualTo(own.digest());
  }

  @Test
  void transparentPixelsAreNoneOfTheMask() {
    BufferedImage image =
        Images.of(
            BufferedImage.TYPE_4BYTE_ABGR,
            new int[] {0x00ffffff, 0xffffffff, 0x01ffffff},
            new int[] {0xff000000, 0x00000000, 0xffffffff});
    assertThat(new MaskLook(image, LIMITS).own(null).shape().area()).isEqualTo(3);
  }
}
