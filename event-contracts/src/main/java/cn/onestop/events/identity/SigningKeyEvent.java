package cn.onestop.events.identity;

/// What can happen to the keys that sign tokens 签名密钥.
public sealed interface SigningKeyEvent permits SigningKeyAdded {}
