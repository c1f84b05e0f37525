/// Finds matters by who applies, and people who have filed before. Nothing is kept here: all of it
/// is derived from what is sealed in the matters, and goes with it.
@NullMarked
package cn.onestop.matters.applicant;

import org.jspecify.annotations.NullMarked;
