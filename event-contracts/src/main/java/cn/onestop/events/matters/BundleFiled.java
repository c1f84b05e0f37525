package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several items were applied for at once 一件事一次办. Each of its matters is told of on the topic of
/// matters too, as soon as it is filed.
///
/// @param number public number of the bundle: `YJS-` and the number of its first matter
/// @param theme 一件事主题, such as 新生儿出生
/// @param centre 12-digit area code
/// @param window code of the window it was filed at, absent elsewhere
/// @param village code of the village it was filed at, absent elsewhere
/// @param channel `WINDOW`, `VILLAGE`, `ONLINE`
/// @param applicant sealed name, ID number, phone and address, kept until every matter is filed
/// @param matters what it consists of, the earlier before those that wait for its result
@EventType("cn.onestop.matters.bundle-filed.v1")
public record BundleFiled(
    String number,
    @Nullable String theme,
    String centre,
    @Nullable String window,
    @Nullable String village,
    String channel,
    SealedReference applicant,
    List<BundledMatter> matters)
    implements BundleEvent {

  /// One matter of the bundle.
  ///
  /// @param matter its id
  /// @param number its public case number 办件编号, reserved with the bundle
  /// @param itemVersion the version it is filed under, also where it is filed later
  /// @param department code of the department that answers for it
  /// @param awaits the results it needs; it is filed, and its limits begin, once they are there
  public record BundledMatter(
      String matter,
      String number,
      String itemCode,
      int itemVersion,
      String itemName,
      String department,
      List<AwaitedResult> awaits) {}

  /// The result of an earlier matter.
  ///
  /// @param number case number of the earlier matter
  /// @param material which of the materials it takes the place of; absent where it is only an order
  public record AwaitedResult(String number, @Nullable String material) {}
}
