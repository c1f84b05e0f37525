package cn.onestop.kit.journal;

import java.util.List;

/// The effect of one request: the same whether it was just done or is told again to a caller that
/// repeats the request.
///
/// @param id the aggregate
/// @param version its version right after the request
/// @param state its state right after the request
/// @param facts what the request brought about
/// @param repeated whether the request had been carried out before
public record Done<S, E>(
    String id, long version, S state, List<Recorded<E>> facts, boolean repeated) {}
