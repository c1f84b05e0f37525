package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterFiled.PreReviewed;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The checks before a filing 预审, as far as filings take them up.
public interface EarlierChecks {

  /// What a filing has from the check it takes up.
  ///
  /// @param result what was found; absent where there was no check
  record Checked(Applicant applicant, @Nullable PreReviewed result) {}

  /// The id of the one matter that can be filed under that check.
  String matterId(String number);

  /// What a filing for that item by that caller has from the check.
  ///
  /// @throws Refused if it is none of theirs, for another item, or cannot be taken up any more
  Checked takeUp(String number, ServiceItem item, Caller caller);

  /// The refusal of a check that another filing took up, for a caller who may know of it.
  Refused takenUp(String number, Caller caller);

  /// The check ends: a matter was filed under it. Told again, nothing more happens.
  ///
  /// @param matter the case number 办件编号
  /// @param by who filed it
  void filed(String number, String matter, Instant at, String by);
}
