/// The case file 案卷 of a matter: scans and documents handed in for its materials, in every version.
@NullMarked
package cn.onestop.matters.casefile;

import org.jspecify.annotations.NullMarked;
