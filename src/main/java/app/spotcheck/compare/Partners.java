package app.spotcheck.compare;

import java.util.Arrays;

/// The partners of one object that are the most alike: a heap with the worst of them on top, which
/// the next better one replaces.
final class Partners {
  private static final int ROOM_AT_FIRST = 4;

  private final int most;
  private int[] objects = new int[ROOM_AT_FIRST];
  private int[] ranksApart = new int[ROOM_AT_FIRST];
  private double[] likenesses = new double[ROOM_AT_FIRST];
  private int size;

  /// @param most how many are kept
  Partners(int most) {
    this.most = most;
  }

  /// Keeps a partner if it is among the best.
  ///
  /// @param rankApart which of those that are as alike is better: the one with less
  void offer(int object, double likeness, int rankApart) {
    if (size < most) {
      makeRoom();
      put(size++, object, likeness, rankApart);
      rise(size - 1);
    } else if (isBetter(object, likeness, rankApart, 0)) {
      put(0, object, likeness, rankApart);
      sink();
    }
  }

  private boolean isBetter(int object, double likeness, int rankApart, int than) {
    if (likeness != likenesses[than]) {
      return likeness > likenesses[than];
    }
    return rankApart != ranksApart[than] ? rankApart < ranksApart[than] : object < objects[than];
  }

  private boolean isBetter(int place, int than) {
    return isBetter(objects[place], likenesses[place], ranksApart[place], than);
  }

  private void makeRoom() {
    if (size == objects.length) {
      int room = Math.min(most, 2 * size);
      objects = Arrays.copyOf(objects, room);
      ranksApart = Arrays.copyOf(ranksApart, room);
      likenesses = Arrays.copyOf(likenesses, room);
    }
  }

  private void put(int place, int object, double likeness, int rankApart) {
    objects[place] = object;
    likenesses[place] = likeness;
    ranksApart[place] = rankApart;
  }

  private void rise(int from) {
    int place = from;
    while (place > 0 && isBetter((place - 1) / 2, place)) {
      swap(place, (place - 1) / 2);
      place = (place - 1) / 2;
    }
  }

  private void sink() {
    int place = 0;
    while (2 * place + 1 < size) {
      int worse = 2 * place + 1;
      if (worse + 1 < size && isBetter(worse, worse + 1)) {
        worse++;
      }
      if (!isBetter(place, worse)) {
        return;
      }
      swap(place, worse);
      place = worse;
    }
  }

  private void swap(int one, int other) {
    int object = objects[one];
    double likeness = likenesses[one];
    int rankApart = ranksApart[one];
    put(one, objects[other], likenesses[other], ranksApart[other]);
    put(other, object, likeness, rankApart);
  }

  /// What the next partner has to be like at least; 0 while there is room for any.
  double least() {
    return size < most ? 0 : likenesses[0];
  }

  int size() {
    return size;
  }

  int object(int place) {
    return objects[place];
  }

  double likeness(int place) {
    return likenesses[place];
  }

  boolean has(int object) {
    for (int i = 0; i < size; i++) {
      if (objects[i] == object) {
        return true;
      }
    }
    return false;
  }
}
