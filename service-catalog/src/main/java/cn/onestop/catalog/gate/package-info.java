/// The publish gate: what must hold before anything is published, rule by rule. Which rules are on
/// and with what numbers is data with an effective day and an author.
@NullMarked
package cn.onestop.catalog.gate;

import org.jspecify.annotations.NullMarked;
