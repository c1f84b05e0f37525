package cn.onestop.matters.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why somebody may act for an applicant 授权, and that it was seen in writing (民法典第165条).
///
/// @param validUntil the last day it holds; absent where it names none
public record Authorisation(Kind kind, Seen seen, @Nullable LocalDate validUntil) {

  /// By what right.
  public enum Kind {
    /// 授权委托书: the applicant gave it in writing.
    POWER_OF_ATTORNEY,
    /// 单位介绍信: the organisation sends one of its own people.
    LETTER_OF_INTRODUCTION,
    /// 法定代理: a guardian acts for whom they have in their care (民法典第23条).
    GUARDIANSHIP,
    /// 帮办代办委托: the village's agent was asked to see to it.
    VILLAGE_COMMISSION
  }

  /// What of it lay on the counter.
  public enum Seen {
    /// 原件
    ORIGINAL,
    /// 复印件
    COPY
  }
}
