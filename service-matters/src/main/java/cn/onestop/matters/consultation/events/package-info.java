/// Keeps the lists of consultations from the service's own events.
@NullMarked
package cn.onestop.matters.consultation.events;

import org.jspecify.annotations.NullMarked;
