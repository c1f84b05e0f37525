/// Where notes of filings that were begun lie.
@NullMarked
package cn.onestop.matters.consultation.store;

import org.jspecify.annotations.NullMarked;
