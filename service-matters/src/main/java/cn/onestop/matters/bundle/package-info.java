/// One thing once 一件事一次办: several items with one application and one set of materials.
@NullMarked
package cn.onestop.matters.bundle;

import org.jspecify.annotations.NullMarked;
