/// How personal data is shown to those who need not read it whole.
@NullMarked
package cn.onestop.kit.masking;

import org.jspecify.annotations.NullMarked;
