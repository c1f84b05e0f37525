package cn.onestop.events.matters;

import org.jspecify.annotations.Nullable;

/// Who does a step, as the step table says it when the application is filed; and beside which.
///
/// @param step its place in the item's steps, from 1
/// @param queue the queue it comes to: `hall:`, `department:` or `village:` and the office's code;
///   absent where the table names nobody, and the item's department does it
/// @param beside the first of the steps it may be done beside 并联; absent where it stands alone
public record StepDoer(int step, @Nullable String queue, @Nullable Integer beside) {}
