package cn.onestop.localrun.stories;

import java.util.List;

/// The life of one matter at the hall, from acceptance to delivery, with one trip too many: the
/// certificate for a disabled person (残疾人证新办), six steps, three of them the department's.
final class MatterLife {

  static final String ITEM = "TX-CL-01";

  /// Every trip after the first that an item allows has a cause; this one is the centre's.
  static final String CAUSE = "WINDOW_UNATTENDED";

  /// One operation: who calls it with what, and the facts that the journal has afterwards.
  record Step(String account, String operation, String body, int facts) {}

  /// Filing writes two facts: the application is taken in, and so its first step is done.
  static final int FACTS_OF_FILING = 2;

  static final List<Step> STEPS =
      List.of(
          new Step("clerk", "accept", "", 4),
          new Step("clerk", "visit", "{\"purpose\": \"FILING\"}", 5),
          new Step(
              "clerk",
              "visit",
              "{\"purpose\": \"CORRECTION\", \"cause\": \"%s\"}".formatted(CAUSE),
              6),
          new Step("reviewer", "complete-step", "{\"step\": 3}", 7),
          new Step("reviewer", "complete-step", "{\"step\": 4}", 8),
          new Step("reviewer", "complete-step", "{\"step\": 5}", 9),
          new Step("approver", "decide", "{\"outcome\": \"GRANTED\"}", 10),
          new Step("clerk", "close", "{}", 11),
          new Step("clerk", "deliver", "{\"method\": \"WINDOW\"}", 12));

  /// What the journal tells in the end, in order.
  static final List<String> TIMELINE =
      List.of(
          "matter-filed",
          "step-completed",
          "matter-accepted",
          "step-completed",
          "visit-recorded",
          "visit-recorded",
          "step-completed",
          "step-completed",
          "step-completed",
          "matter-decided",
          "matter-closed",
          "result-delivered");

  private MatterLife() {}

  static String filing(String applicant, String idNumber) {
    return """
    {"itemCode": "%s",
     "applicant": {"name": "%s", "idType": "ID_CARD", "idNumber": "%s",
                   "phone": "13900001111", "address": "太霞乡一村"}}
    """
        .formatted(ITEM, applicant, idNumber);
  }
}
