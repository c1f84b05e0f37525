package cn.onestop.matters.matter;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.IntakeRefusal.NotAskedFor;
import cn.onestop.matters.matter.IntakeRefusal.NotToldAtOnce;
import cn.onestop.matters.matter.IntakeRefusal.OutsideTheGuide;
import java.util.List;

/// 一次性告知: what is missing is told once, all of it, and only what the guide asks for (行政许可法第31、32条).
/// It holds before the filing as it does after.
public final class ToldAtOnce {

  private ToldAtOnce() {}

  /// Names as they are compared: once each, without blanks around them.
  public static List<String> named(List<String> materials) {
    return materials.stream().map(String::strip).distinct().toList();
  }

  /// The names of all that the guide asks for.
  public static List<String> published(ItemContent guide) {
    return guide.materials().stream().map(Material::materialName).toList();
  }

  /// Refuses a name that the guide does not have.
  public static void mustBePublished(List<String> named, ItemContent guide) {
    List<String> published = published(guide);
    List<String> outside = named.stream().filter(it -> !published.contains(it)).toList();
    if (!outside.isEmpty()) {
      throw new Refused(new OutsideTheGuide(named, outside, published));
    }
  }

  /// Refuses a notice that names what the guide does not have or, once the applicant has answered
  /// one, what no notice named before: it would not have been told at once.
  ///
  /// @param answered whether the applicant has answered a notice before
  public static void mustHold(
      List<String> named, ItemContent guide, List<String> told, boolean answered) {
    mustBePublished(named, guide);
    List<String> late = named.stream().filter(it -> !told.contains(it)).toList();
    if (answered && !late.isEmpty()) {
      throw new Refused(new NotToldAtOnce(late, told));
    }
  }

  /// What has come of what is missing; all of it where nothing is named.
  public static List<String> came(List<String> materials, List<String> missing) {
    List<String> came = materials.isEmpty() ? missing : named(materials);
    if (!missing.containsAll(came)) {
      throw new Refused(new NotAskedFor(came, missing));
    }
    return came;
  }
}
