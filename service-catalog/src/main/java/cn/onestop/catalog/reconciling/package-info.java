/// Reconciling the list of powers 权责清单梳理: what departments and villages put forward 自下而上排查 is held
/// against the guide list from above 自上而下梳理, and every line is decided.
@NullMarked
package cn.onestop.catalog.reconciling;

import org.jspecify.annotations.NullMarked;
