/// The offices of a centre, their posts, and who holds a post from when to when.
@NullMarked
package cn.onestop.catalog.office;

import org.jspecify.annotations.NullMarked;
