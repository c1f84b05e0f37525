/// Sends the facts of journals to their topics, in order, off the answering path.
///
/// The ordering argument: one instance sends the facts of one aggregate in order and moves the
/// pointer only over acknowledgements without a hole. Another instance, or the sweeper, may send
/// the same facts again, never other ones, so a consumer that takes only the next fact of an
/// aggregate sees each once and in order, whatever arrives twice or too early.
@NullMarked
package cn.onestop.kit.publish;

import org.jspecify.annotations.NullMarked;
