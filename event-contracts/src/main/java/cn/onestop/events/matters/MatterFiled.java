package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An application was taken in (收件) for one version of one service item.
///
/// @param number the public case number 办件编号
/// @param itemVersion the version the matter keeps to its end
/// @param itemHash content hash of that version
/// @param centre 12-digit area code of the centre
/// @param department code of the department that answers for the item
/// @param window code of the window that took it in, if one did
/// @param village code of the village whose agent took it in, if one did
/// @param channel `WINDOW` 窗口, `VILLAGE` 村级代办, `ONLINE` 网上
/// @param caseType `1` 即办件, `2` 承诺件, `9` 其他 (GB/T 39046-2020 A.6)
/// @param onSiteTimes how often the item asks the applicant to come, 到办事现场次数
/// @param steps the item's handling steps in order
/// @param applicant the sealed applicant
/// @param promisedDue until when, where the promised limit runs from the filing already
/// @param statutoryDue until when, where the statutory limit runs from the filing already
/// @param decisionNeedsCertificate the kind of certificate to act 持证 that whoever decides must
///   have, absent where the item asks for none
/// @param acceptanceDue until when the office must accept or say what is missing; silent beyond it,
///   the application counts as accepted when it came (Administrative Licensing Law art. 32)
/// @param doers who does which step, of those whose doer or neighbour the step table names
/// @param preReview the pre-review 预审 it was filed under, absent where there was none
@EventType("cn.onestop.matters.matter-filed.v1")
public record MatterFiled(
    String number,
    String itemCode,
    int itemVersion,
    String itemHash,
    String itemName,
    String centre,
    String department,
    @Nullable String window,
    @Nullable String village,
    String channel,
    String caseType,
    int onSiteTimes,
    PlainLimit promised,
    @Nullable PlainLimit statutory,
    List<String> steps,
    SealedReference applicant,
    @Nullable PlainDue promisedDue,
    @Nullable PlainDue statutoryDue,
    @Nullable String decisionNeedsCertificate,
    @Nullable PlainDue acceptanceDue,
    @Nullable List<StepDoer> doers,
    @Nullable PreReviewed preReview)
    implements MatterEvent {

  /// What the pre-review found in order. What has not changed since, the centre stands by.
  ///
  /// @param number the number of the pre-review 预审编号
  /// @param itemVersion the version of the item it was checked under
  /// @param checked names of the materials found in order; none where no result was given
  /// @param changed of these, what the version it was filed under asks for differently
  public record PreReviewed(
      String number, int itemVersion, List<String> checked, List<String> changed) {

    public PreReviewed {
      checked = List.copyOf(checked);
      changed = List.copyOf(changed);
    }
  }

  /// With limits that do not run yet.
  public MatterFiled(
      String number,
      String itemCode,
      int itemVersion,
      String itemHash,
      String itemName,
      String centre,
      String department,
      @Nullable String window,
      @Nullable String village,
      String channel,
      String caseType,
      int onSiteTimes,
      PlainLimit promised,
      @Nullable PlainLimit statutory,
      List<String> steps,
      SealedReference applicant) {
    this(
        number,
        itemCode,
        itemVersion,
        itemHash,
        itemName,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        onSiteTimes,
        promised,
        statutory,
        steps,
        applicant,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
