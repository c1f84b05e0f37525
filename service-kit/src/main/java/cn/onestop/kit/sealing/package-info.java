/// Personal data and free text under a key of each aggregate, wrapped by the installation's key.
@NullMarked
package cn.onestop.kit.sealing;

import org.jspecify.annotations.NullMarked;
