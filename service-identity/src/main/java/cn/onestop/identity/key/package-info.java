/// The keys that sign tokens 签名密钥.
@NullMarked
package cn.onestop.identity.key;

import org.jspecify.annotations.NullMarked;
