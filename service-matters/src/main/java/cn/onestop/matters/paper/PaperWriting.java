package cn.onestop.matters.paper;

import cn.onestop.events.catalog.ItemContent.Contact;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterAccepted.Tolerated;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.matters.matter.DecisionOutcome;
import cn.onestop.matters.paper.Paper.FactLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a fact into the words of its paper. The same facts give the same paper.
final class PaperWriting {

  private PaperWriting() {}

  static Paper write(PaperFacts facts) {
    IssuedPaper issued = facts.issued();
    return new Paper(
        issued.name(),
        facts.matter().number(),
        facts.offices().centre(),
        title(facts),
        facts.number(),
        facts.applicant().name(),
        body(facts, issued.fact().event()).blocks(),
        facts.dates().day(facts.at()),
        contact(facts),
        facts.receiptCode());
  }

  private static PaperBody body(PaperFacts facts, MatterEvent happened) {
    return switch (happened) {
      case MatterFiled event -> IntakePapers.receipt(facts, event);
      case SupplementRequested event -> IntakePapers.supplementNotice(facts, event);
      case SupplementDelivered event -> IntakePapers.supplementReceipt(facts, event);
      case MatterAccepted event -> accepted(facts, event);
      case MatterRefused event -> IntakePapers.refusal(facts, event);
      case MatterReturned event -> IntakePapers.returned(facts, event);
      case MatterTransferred event -> IntakePapers.transferred(facts, event);
      case MatterDeemedWithdrawn event -> IntakePapers.deemedWithdrawal(facts, event);
      case SpecialProcedureStarted event -> OutcomePapers.specialProcedure(facts, event);
      case DueDateExtended event -> OutcomePapers.extension(facts, event);
      case MatterDecided event ->
          granted(event) ? OutcomePapers.granted(facts, event) : OutcomePapers.denied(facts, event);
      case MatterRevoked event -> OutcomePapers.revocation(facts, event);
      case ResultDelivered event -> OutcomePapers.delivery(facts, event);
      default -> throw new IllegalArgumentException("no paper on " + happened.getClass());
    };
  }

  private static PaperBody accepted(PaperFacts facts, MatterAccepted event) {
    Tolerated tolerated = event.tolerated();
    return tolerated == null
        ? IntakePapers.acceptance(facts, event)
        : IntakePapers.provisionalAcceptance(facts, event, tolerated);
  }

  private static boolean granted(MatterDecided event) {
    return event.outcome().equals(DecisionOutcome.GRANTED.name());
  }

  private static String title(PaperFacts facts) {
    return facts.issued().fact().event() instanceof MatterDecided event
        ? (granted(event) ? "准予" : "不予") + (facts.licence() ? "行政许可" : "办理") + "决定书"
        : facts.issued().kind().title();
  }

  /// Where to ask and to follow. What the guide does not say stays a line to fill.
  private static List<FactLine> contact(PaperFacts facts) {
    Contact contact = facts.guide().contact();
    List<FactLine> lines = new ArrayList<>();
    lines.add(new FactLine("咨询电话", contact == null ? null : given(contact.linkWay())));
    lines.add(new FactLine("监督投诉电话", contact == null ? null : given(contact.superviseWay())));
    String place = contact == null ? null : given(contact.transactAddr());
    if (place != null) {
      lines.add(new FactLine("办理地点", place));
    }
    lines.add(new FactLine("进度查询", "凭办件编号和查询码，在本中心网站“办件查询”页面或者窗口查询"));
    return lines;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
