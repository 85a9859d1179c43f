package app.spotcheck.media.mask;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaFailure;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Keeps account of what has come of a label's masks, for the threads that load them.
public final class MaskBoard {
  private final boolean wholeShapes;
  private final List<InstanceMask> instances;
  private @Nullable IdRasterBuilder builder;

  public MaskBoard(List<MaskRequest> requests, boolean wholeShapes) {
    this.wholeShapes = wholeShapes;
    this.instances = requests.stream().map(InstanceMask::new).toList();
  }

  /// Where a decoded mask, or the reason that there is none, goes to.
  public interface Place {
    /// Takes a mask in, to be drawn at the size of the frame, the same in all calls.
    void put(BufferedImage mask, Size frame);

    void fail(MediaFailure failure);
  }

  /// The place of a composite.
  ///
  /// @param colors `0xRRGGBB` by instance
  public Place composite(Map<Integer, Integer> colors) {
    return new Place() {
      @Override
      public void put(BufferedImage mask, Size frame) {
        addComposite(mask, frame, colors);
      }

      @Override
      public void fail(MediaFailure failure) {
        failAll(colors.keySet(), MaskSource.COMPOSITE, failure);
      }
    };
  }

  /// The place of an instance's own mask.
  public Place own(int instance) {
    return new Place() {
      @Override
      public void put(BufferedImage mask, Size frame) {
        addInstance(mask, frame, instance);
      }

      @Override
      public void fail(MediaFailure failure) {
        failAll(Set.of(instance), MaskSource.INSTANCE, failure);
      }
    };
  }

  /// The instances that a source may still bring.
  public synchronized List<Integer> open(MaskSource source) {
    return indexes(instance -> !instance.isReady() && !instance.hasFailed(source));
  }

  /// The instances for which a source brought nothing and the other one may.
  public synchronized List<Integer> lacking(MaskSource source) {
    return indexes(instance ->
        !instance.isReady() && instance.hasFailed(source) && !instance.hasFailedWholly());
  }

  /// Whether each instance is ready or has failed.
  public synchronized boolean isFinished() {
    return instances.stream()
        .allMatch(instance -> instance.isReady() || instance.hasFailedWholly());
  }

  /// What is there now.
  public synchronized MaskLayer layer() {
    boolean any = instances.stream().anyMatch(InstanceMask::isReady);
    List<String> notices = new ArrayList<>(builder == null ? List.of() : builder.notices());
    notices.addAll(MaskNotices.of(instances, wholeShapes));
    return new MaskLayer(
        builder == null || !any ? null : builder.build(),
        instances.stream().map(InstanceMask::state).toList(),
        notices);
  }

  private synchronized void addComposite(
      BufferedImage mask, Size frame, Map<Integer, Integer> colors) {
    Set<Integer> missing = builder(frame).addComposite(mask, colors);
    for (int instance : colors.keySet()) {
      if (missing.contains(instance)) {
        instances.get(instance).fail(MaskSource.COMPOSITE, InstanceMask.NOT_SHOWN);
      } else {
        instances.get(instance).succeed(MaskSource.COMPOSITE);
      }
    }
  }

  private synchronized void addInstance(BufferedImage mask, Size frame, int instance) {
    builder(frame).addInstance(instance, mask);
    instances.get(instance).succeed(MaskSource.INSTANCE);
  }

  private synchronized void failAll(
      Collection<Integer> indexes, MaskSource source, MediaFailure failure) {
    indexes.forEach(index -> instances.get(index).fail(source, failure));
  }

  private IdRasterBuilder builder(Size frame) {
    if (builder == null) {
      builder = new IdRasterBuilder(frame, instances.size());
    }
    return builder;
  }

  private List<Integer> indexes(Predicate<InstanceMask> wanted) {
    return IntStream.range(0, instances.size())
        .filter(index -> wanted.test(instances.get(index)))
        .boxed()
        .toList();
  }
}
