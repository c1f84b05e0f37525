/// Every event on Kafka, as records of plain values: the contract between the services.
///
/// An event is a past fact. Fields are added, never changed or reused. Codes are text, not enums,
/// so that an older reader survives a newer code. Nothing here is personal data or free text: such
/// things lie sealed with the service that took them, and an event names them by a reference and a
/// commitment.
@NullMarked
package cn.onestop.events;

import org.jspecify.annotations.NullMarked;
