package cn.onestop.matters.dispatch;

import java.time.Instant;

/// Who has taken something on 签收, and when.
public record Claim(String holder, Instant since) {}
