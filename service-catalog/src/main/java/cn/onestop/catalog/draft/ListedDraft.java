package cn.onestop.catalog.draft;

import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list says of one draft.
///
/// @param authors who wrote at it
/// @param reviewers who reviewed it in this round, the lawfulness included
public record ListedDraft(
    String kind,
    String code,
    @Nullable String name,
    String centre,
    String department,
    String reason,
    String state,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate causedOn,
    @Nullable Instant submittedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant publishedAt,
    List<String> authors,
    List<String> reviewers,
    List<String> legalReviewers) {

  /// Whose turn it is in each state.
  private static final Map<DraftState, Map<DraftOperation, Role>> TURN =
      Map.of(
          DraftState.DRAFTED, Map.of(DraftOperation.SUBMIT, Role.EDITOR),
          DraftState.IN_REVIEW, Map.of(DraftOperation.REVIEW, Role.REVIEWER),
          DraftState.IN_LEGAL_REVIEW, Map.of(DraftOperation.LEGAL_REVIEW, Role.LEGAL_REVIEWER),
          DraftState.IN_APPROVAL, Map.of(DraftOperation.APPROVE, Role.CATALOG_APPROVER),
          DraftState.APPROVED, Map.of(DraftOperation.PUBLISH, Role.EDITOR));

  public ListedDraft {
    authors = List.copyOf(authors);
    reviewers = List.copyOf(reviewers);
    legalReviewers = List.copyOf(legalReviewers);
  }

  /// Whether the caller may see it.
  public boolean isSeenBy(Caller caller) {
    return caller.centres().contains(centre);
  }

  /// Whether it waits for the caller: their role, their department, and a second pair of eyes.
  public boolean waitsFor(Caller caller) {
    return TURN.getOrDefault(DraftState.valueOf(state), Map.of()).entrySet().stream()
        .anyMatch(turn ->
            caller.posts().stream().anyMatch(post -> holds(post, turn.getValue()))
                && FourEyes.against(turn.getKey(), caller.person(), did()).isEmpty());
  }

  /// The clocks, as they stand now.
  public List<DraftClock> clocks(DraftClocks clocks, Instant now) {
    return clocks.of(
        causedOn, submittedAt, approvedAt, publishedAt, DraftState.valueOf(state), now);
  }

  private boolean holds(HeldPost post, Role role) {
    return post.roles().contains(role)
        && post.centre().equals(centre)
        && (role != Role.REVIEWER || post.office().equals(department));
  }

  private Map<DraftOperation, Set<String>> did() {
    return Map.of(
        DraftOperation.WRITE, Set.copyOf(authors),
        DraftOperation.REVIEW, Set.copyOf(reviewers),
        DraftOperation.LEGAL_REVIEW, Set.copyOf(legalReviewers));
  }
}
