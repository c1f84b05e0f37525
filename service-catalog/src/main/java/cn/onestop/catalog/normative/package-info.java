/// Normative documents 规范性文件 of a centre: drafted, reviewed for their lawfulness, deliberated,
/// published, filed, and cleaned up. What is published stands in the register of legal bases.
@NullMarked
package cn.onestop.catalog.normative;

import org.jspecify.annotations.NullMarked;
