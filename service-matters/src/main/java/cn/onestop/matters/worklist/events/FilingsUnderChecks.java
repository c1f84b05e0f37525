package cn.onestop.matters.worklist.events;

import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterFiled.PreReviewed;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import org.bson.Document;

/// The list of filings that took up a check before them 预审; whoever has seen to it that the check
/// has ended takes the filing out.
public final class FilingsUnderChecks {

  /// Its name.
  public static final String LIST = "filed-under-checks";

  private FilingsUnderChecks() {}

  /// A filing that took up a check.
  ///
  /// @param check the number of the pre-review 预审编号
  /// @param matter the case number 办件编号
  /// @param by who filed it
  public record Filing(String check, String matter, Instant at, String by) {}

  /// A filing as it stands in the list.
  public static Filing read(ViewReader.Listed listed) {
    Document content = listed.content();
    return new Filing(
        listed.id(),
        content.getString("matter"),
        Instant.parse(content.getString("at")),
        content.getString("by"));
  }

  static <P> Outcome<P> noted(Outcome<P> outcome, MatterFiled filed, ReceivedEvent event) {
    PreReviewed check = filed.preReview();
    return check == null
        ? outcome
        : outcome.put(
            LIST,
            check.number(),
            new Document("matter", filed.number())
                .append("at", event.at().toString())
                .append("by", event.by()));
  }
}
