package cn.onestop.monitoring.view;

import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.complaint.WatchedComplaint;
import cn.onestop.monitoring.matter.WatchedMatter;
import org.jspecify.annotations.Nullable;

/// The projection of the supervision view: of each aggregate exactly one of the three.
public record Watched(
    @Nullable WatchedMatter matter,
    @Nullable WatchedComplaint complaint,
    @Nullable Supervised findings) {

  /// Of a matter.
  public static Watched of(WatchedMatter matter) {
    return new Watched(matter, null, null);
  }

  /// Of a complaint.
  public static Watched of(WatchedComplaint complaint) {
    return new Watched(null, complaint, null);
  }

  /// Of the findings about a matter.
  public static Watched of(Supervised findings) {
    return new Watched(null, null, findings);
  }
}
