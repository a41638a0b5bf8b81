namespace Das.Standard;

/// <summary>What a registered UID identifies (PS3.6 tables, column UID Type).</summary>
public enum UidType
{
    /// <summary>A SOP class.</summary>
    SopClass,

    /// <summary>A meta SOP class.</summary>
    MetaSopClass,

    /// <summary>A transfer syntax.</summary>
    TransferSyntax,

    /// <summary>An instance that every implementation knows, such as a colour palette.</summary>
    WellKnownSopInstance,

    /// <summary>A frame of reference that is shared, such as that of an atlas.</summary>
    WellKnownFrameOfReference,

    /// <summary>A synchronization frame of reference.</summary>
    SynchronizationFrameOfReference,

    /// <summary>A coding scheme.</summary>
    CodingScheme,

    /// <summary>The coding scheme whose codes are UIDs of this registry.</summary>
    DicomUidsAsCodingScheme,

    /// <summary>A mapping resource.</summary>
    MappingResource,

    /// <summary>The application context name of an association.</summary>
    ApplicationContextName,

    /// <summary>A service class.</summary>
    ServiceClass,

    /// <summary>An application hosting model.</summary>
    ApplicationHostingModel,

    /// <summary>An attribute or object class of a directory (PS3.15 annex H).</summary>
    LdapOid,
}
